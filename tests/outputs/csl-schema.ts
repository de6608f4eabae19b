const names = {
  type: 'array',
  items: {
    type: 'object',
    properties: { family: { type: 'string' }, given: { type: 'string' }, literal: { type: 'string' } },
    additionalProperties: false,
  },
};
const text = { type: 'string' };

/**
 * The part of csl-data.json (citation-style-language/schema 1.0) that our records may use. Like the whole, it wants `type`
 * and `id`, forbids every unknown key, and takes dates as objects alone.
 */
export const CSL_RECORDS = {
  type: 'array',
  items: {
    type: 'object',
    required: ['type', 'id'],
    additionalProperties: false,
    properties: {
      type: { type: 'string', enum: ['article-newspaper', 'interview', 'webpage'] },
      id: { type: ['string', 'number'] },
      language: text,
      author: names,
      interviewer: names,
      issued: {
        type: 'object',
        additionalProperties: false,
        required: ['date-parts'],
        properties: {
          'date-parts': {
            type: 'array',
            minItems: 1,
            maxItems: 2,
            items: { type: 'array', minItems: 1, maxItems: 3, items: { type: ['string', 'number'] } },
          },
        },
      },
      'container-title': text,
      genre: text,
      title: text,
      'title-short': text,
      URL: text,
    },
  },
};
