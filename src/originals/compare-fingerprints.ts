import type { Fingerprint } from '../proof/fingerprint.ts';

/** Locators of the passages in which two fingerprints differ, those that only one of them has among them. */
export function differingPassages(kept: Fingerprint, made: Fingerprint): string[] {
  const prints = (f: Fingerprint) => new Map(f.passages.map((p) => [p.locator, JSON.stringify(p)]));
  const [before, after] = [prints(kept), prints(made)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((l) => before.get(l) !== after.get(l));
}
