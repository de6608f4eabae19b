import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Browsers are slow, most of all where one file looks at every page. */
const rank = ({ moduleId }: TestSpecification): number =>
  [/\/browser\/engines/, /\/browser\/(axe|walk|old)\./, /\/browser\//, /\/build\//].findIndex((file) =>
    file.test(moduleId),
  ) + 1 || 9;

/** Long files first, so that none is left alone at the end; vitest knows how long they take only where it ran before. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}
