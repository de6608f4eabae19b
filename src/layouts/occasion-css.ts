import type { Occasion } from '../model/story.ts';

type Look = Partial<Record<'round' | 'turn' | 'scale' | 'clip', string>>;

/** How the square of a mark becomes each shape; those of cards stand in `outputs/cards/marks.ts`. */
const SHAPES: Readonly<Record<Occasion['shape'], Look>> = {
  disc: { round: '50%' },
  diamond: { turn: '45deg', scale: '.9' },
  triangle: { clip: 'polygon(50% 4%,100% 96%,0 96%)' },
  cross: {
    clip: 'polygon(33% 0,67% 0,67% 33%,100% 33%,100% 67%,67% 67%,67% 100%,33% 100%,33% 67%,0 67%,0 33%,33% 33%)',
  },
  star: {
    scale: '1.15',
    clip: 'polygon(50% 0,64% 33%,100% 36%,73% 60%,81% 95%,50% 77%,19% 95%,27% 60%,0 36%,36% 33%)',
  },
};
const PLAIN = { round: '0', turn: '0deg', scale: '1', clip: 'none' } as const satisfies Look;
const LOOKS = Object.keys(PLAIN) as (keyof Look)[];

/**
 * The colors and shapes of the occasions of the story, for what wears them: `data-occasion` has the number, `data-shape` the
 * shape, `data-other` the number of the one that is compared. The colors themselves are roles in `styles/tokens.css`.
 */
export function occasionCss(occasions: readonly Pick<Occasion, 'number' | 'shape'>[]): string {
  const colors = occasions.map(
    ({ number: n }) =>
      `[data-occasion="${n}"]{--accent:var(--occasion-${n});--wash:var(--occasion-${n}-wash)}[data-other="${n}"]{--other:var(--occasion-${n})}`,
  );
  const looks = occasions.map(({ shape }) => SHAPES[shape]);
  // A mark among the things of another occasion takes nothing of the other's shape.
  const used = LOOKS.filter((name) => looks.some((look) => name in look));
  const shapes = occasions.map(({ shape }, i) => {
    const said = used.map((name) => `--mark-${name}:${looks[i]![name] ?? PLAIN[name]}`);
    return `[data-shape=${shape}]{${said.join(';')}}`;
  });
  return `@layer tokens{${[...colors, ...shapes].join('')}}`;
}
