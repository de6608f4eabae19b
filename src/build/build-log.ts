import type { AstroLoggerDestination, AstroLoggerMessage } from 'astro';

/** Warnings and errors of the build under way, in order. Astro goes on after many of them. */
export const complaints: string[] = [];

/**
 * Where Astro writes its log during `npm run build`: complaints are kept, and so is what our own steps say; of the rest
 * nothing is shown.
 */
export default function buildLog(): AstroLoggerDestination {
  return { write };
}

function write({ level, label, message }: AstroLoggerMessage) {
  if (level === 'warn' || level === 'error') complaints.push(`[${label ?? level}] ${message}`);
  else if (label === 'publication') console.log(`  ${message}`);
}
