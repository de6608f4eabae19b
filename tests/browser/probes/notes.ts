/** A margin note as it is drawn, in CSS pixels of the page. */
export interface DrawnNote {
  readonly label: string;
  /** How far its top is from the reference in the text. */
  readonly distance: number;
  readonly height: number;
  /** What is wrong with where it stands; empty when nothing is. */
  readonly faults: readonly string[];
}

/** Runs inside a page. The notes that are shown: how near to their words, and whether one lies over another or over text. */
export function drawnNotes(): DrawnNote[] {
  const SLACK = 0.5;
  const shown = [...document.querySelectorAll('.flow .note')].filter((note) => note.checkVisibility());
  let above = { bottom: Number.NEGATIVE_INFINITY, label: '' };
  const flow = document.querySelector('.flow')!.getBoundingClientRect();
  return shown.map((note) => {
    const label = note.id.slice(2);
    const { top, bottom, left, right, height } = note.getBoundingClientRect();
    const text = [...document.querySelectorAll('.retold, .passage-claims, .flow h2')]
      .map((e) => e.getBoundingClientRect())
      .filter((box) => box.top < bottom - SLACK && box.bottom > top + SLACK && box.right > left + SLACK);
    const faults = [
      ...(top < above.bottom - SLACK ? [`lies over ${above.label}`] : []),
      ...(text.length > 0 && left > flow.left + flow.width / 2 ? ['lies over the text'] : []),
      ...(bottom > flow.bottom + SLACK ? ['hangs out of the article'] : []),
      ...(right > document.documentElement.clientWidth + SLACK ? ['reaches out of the window'] : []),
      ...(note.scrollHeight > height + 2 ? ['is cut off'] : []),
    ];
    above = { bottom, label };
    const word = document.getElementById(`at-${label}`)?.getBoundingClientRect().top ?? top;
    return { label, distance: Math.abs(top - word), height, faults };
  });
}
