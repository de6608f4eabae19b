/** Red, green and blue in sRGB, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** `rgb(11, 90, 138)`, as an engine computes a color without transparency. */
export function readRgb(css: string): Rgb {
  const found = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(css);
  if (!found) throw new Error(`not an opaque sRGB color: ${css}`);
  return [Number(found[1]), Number(found[2]), Number(found[3])];
}

const linear = (v: number) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
const light = (c: Rgb) => c.map(linear) as unknown as Rgb;
const luminance = (c: Rgb) => {
  const [r, g, b] = light(c);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Contrast of two colors as WCAG 2 defines it, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** How colors look to people without one kind of cone: matrices of Machado, Oliveira and Fernandes (2009), severity 1. */
export const SIGHT = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

/** Distance of two colors, CIE 1976 in Lab under D65, as someone with that sight sees them. About 2 is just visible. */
export function distance(a: Rgb, b: Rgb, sight: keyof typeof SIGHT = 'normal'): number {
  const [p, q] = [lab(a, sight), lab(b, sight)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

function lab(color: Rgb, sight: keyof typeof SIGHT): Rgb {
  const m = SIGHT[sight];
  const [r, g, b] = light(color);
  const seen = [0, 3, 6].map((i) => Math.min(1, Math.max(0, m[i]! * r + m[i + 1]! * g + m[i + 2]! * b)));
  const [x, y, z] = [
    [0.4124564, 0.3575761, 0.1804375],
    [0.2126729, 0.7151522, 0.072175],
    [0.0193339, 0.119192, 0.9503041],
  ].map((row, i) => {
    const t = row.reduce((sum, share, j) => sum + share * seen[j]!, 0) / [0.95047, 1, 1.08883][i]!;
    return t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116;
  }) as unknown as Rgb;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
