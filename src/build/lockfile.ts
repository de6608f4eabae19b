import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Locked {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
  [key: string]: unknown;
}
type Packages = Record<string, Locked>;

const LOCKFILE = fileURLToPath(new URL('../../package-lock.json', import.meta.url));

/**
 * Platform packages that a lockfile promises and does not hold: a registry that lacks some of them makes npm leave them
 * out when it writes the file, and then `npm ci` refuses the file.
 * @returns for each, where its entry belongs, its name, its exact version and the package that asks for it.
 */
export function missingPlatforms(packages: Packages) {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(
        ([name, version]) =>
          found(packages, path, name)?.version !== version && /^\d+\.\d+\.\d+/.test(version),
      )
      .map(([name, version]) => ({ name, version, asked: entry, path: placeFor(packages, path, name) })),
  );
}

/** The entry that Node would resolve a name to from inside a package. */
function found(packages: Packages, from: string, name: string): Locked | undefined {
  const inside = packages[`${from === '' ? '' : `${from}/`}node_modules/${name}`];
  if (inside || from === '') return inside;
  const up = from.lastIndexOf('/node_modules/');
  return found(packages, up < 0 ? '' : from.slice(0, up), name);
}

/** Beside the others where the place is free, inside the package that asks for it otherwise. */
const placeFor = (packages: Packages, from: string, name: string) =>
  packages[`node_modules/${name}`] ? `${from}/node_modules/${name}` : `node_modules/${name}`;

/** An entry with nothing but what npm needs to skip it on other machines, and to fetch it on its own. */
function stub(name: string, version: string, dev: boolean): Locked {
  const parts = name.split('/').at(-1)!.split('-');
  const system = ['darwin', 'linux', 'win32', 'windows', 'freebsd', 'android'].find((os) =>
    parts.includes(os),
  );
  const cpu = ['x64', 'arm64', 'arm', 'ia32', 'wasm32'].find((c) => parts.includes(c));
  const libc = parts.includes('musl') ? 'musl' : parts.includes('gnu') ? 'glibc' : undefined;
  return {
    version,
    optional: true,
    ...(dev ? { dev } : {}),
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(system ? { os: [system === 'windows' ? 'win32' : system] } : {}),
    ...(libc && system === 'linux' ? { libc: [libc] } : {}),
  };
}

/** Run as a program: completes package-lock.json in place. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(LOCKFILE, 'utf8')) as { packages: Packages };
  const missing = missingPlatforms(lock.packages);
  for (const { path, name, version, asked } of missing)
    lock.packages[path] = stub(name, version, asked.dev === true);
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(LOCKFILE, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} platform packages added`);
}
