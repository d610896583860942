// The built site as the runner describes it, and the lines in which faults are told.
import { readFileSync } from 'node:fs';

export const site = JSON.parse(readFileSync(process.argv[2], 'utf8'));

/** One fault, or a note if it is not grave, as the runner reads it. */
export function fault(page, message, grave = true) {
  process.stdout.write(`${JSON.stringify({ page, message, grave })}\n`);
}
