/**
 * The link that reports an error, filled in: what it is about, and its full address.
 * @param contact an e-mail address, or the https address of a form that takes `title` and `body`, as GitHub's page for a
 * new issue does.
 * @throws an error in one sentence where it is neither.
 */
export function reportHref(contact: string, about: string, url: string): string {
  const body = `${url}\n\nWhat is wrong, and what shows it:\n`;
  if (/^[^\s@:/?#]+@[^\s@:/?#]+\.[a-z]{2,}$/i.test(contact)) {
    const fields = { subject: about, body: body.replaceAll('\n', '\r\n') };
    const query = Object.entries(fields).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
    return `mailto:${contact}?${query.join('&')}`;
  }
  if (!URL.canParse(contact) || new URL(contact).protocol !== 'https:')
    throw new Error(
      `contact: "${contact}" is no e-mail address and no https address; change it in src/site.ts`,
    );
  const form = new URL(contact);
  form.searchParams.set('title', about);
  form.searchParams.set('body', body);
  return form.href;
}
