/** When something is said in the recording, and the recording opened there where its address takes a time. */
export interface SpokenAt {
  /** "0:12" or "1:02:49". */
  readonly time: string;
  readonly href?: string;
}

/** @param time as an article writes it. @param media address of the recording, if the source has one. */
export function spokenAt(time: string, media: string | undefined): SpokenAt {
  const href = media === undefined ? undefined : openedAt(media, secondsOf(time));
  return { time, ...(href ? { href } : {}) };
}

const secondsOf = (time: string) => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/** Sound and video files take a media fragment, and these players a parameter or a fragment of their own. */
function openedAt(media: string, seconds: number): string | undefined {
  const url = new URL(media);
  const host = url.hostname.replace(/^(?:www|m|player|open)\./, '');
  if (
    host === 'youtube.com' ||
    host === 'youtu.be' ||
    host === 'youtube-nocookie.com' ||
    host === 'spotify.com'
  )
    url.searchParams.set('t', String(seconds));
  else if (host === 'archive.org') url.searchParams.set('start', String(seconds));
  else if (host === 'vimeo.com') url.hash = `t=${seconds}s`;
  else if (
    host === 'soundcloud.com' ||
    /\.(?:mp3|m4a|aac|ogg|oga|opus|wav|flac|mp4|m4v|webm|ogv|mov)$/i.test(url.pathname)
  )
    url.hash = `t=${seconds}`;
  else return undefined;
  return url.href;
}
