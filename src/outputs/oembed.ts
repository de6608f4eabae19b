import type { PassagePage } from '../model/passages.ts';
import type { Story } from '../model/story.ts';
import type { Absolute } from './address.ts';
import { WIDTH, frameCode, frameHeight } from './embed.ts';

/** What an oEmbed consumer gets for a passage (oembed.com, version 1.0, type "rich"). Height and width are in px. */
export interface Rich {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly author_name: string;
  readonly author_url: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly cache_age: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/** How long a consumer may keep the answer, in seconds: a day. */
const CACHE_AGE = 86_400;

/** The answer for one passage. @param home the address of the front page, from the root of the host. */
export function oembedOf(page: PassagePage, absolute: Absolute, home: string, { name }: Story): Rich {
  return {
    version: '1.0',
    type: 'rich',
    title: page.title,
    author_name: name,
    author_url: absolute(home),
    provider_name: name,
    provider_url: absolute(home),
    cache_age: CACHE_AGE,
    html: frameCode(page, absolute),
    width: WIDTH,
    height: frameHeight(page),
  };
}
