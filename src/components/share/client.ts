import { makeFindBar } from '../find/find-bar.ts';
import { watchKeys } from '../keys/watch-keys.ts';
import { announce } from '../site/announce.ts';
import { button, shareButtons } from './buttons.ts';
import { canCopy, copy, makeStatus } from './copy.ts';
import { makeShareButton } from './menu.ts';
import { watchSelection } from './selection.ts';
import { LABELS } from './button-labels.ts';

/** What the page can do beyond plain links: it begins when the page is read, and works on what stands there. */
makeStatus();
announce(document);
const flow = document.querySelector<HTMLElement>('.flow');
if (flow) makeFindBar(flow);
watchKeys();
for (const block of document.querySelectorAll<HTMLElement>('[data-share]')) {
  const { href } = block.querySelector<HTMLAnchorElement>('[data-permalink]')!;
  block.querySelector('.ways')!.prepend(...shareButtons(href, document.querySelector('.passage')));
  if (canCopy())
    for (const code of block.querySelectorAll('textarea'))
      code.parentElement!.after(button(LABELS.copyCode, () => void copy('code', code.value)));
}
if ('popover' in HTMLElement.prototype) {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.passage a.share')) makeShareButton(link);
  if (canCopy()) watchSelection();
}
