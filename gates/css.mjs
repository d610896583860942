// Every style sheet is valid CSS by csstree-validator.
// needs: npm:csstree-validator
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { validate } from 'csstree-validator';
import { fault, site } from './stage/site.mjs';

// Valid CSS that the validator does not know yet: a pattern of its message, and why it is let pass.
const NOT_KNOWN_YET = [
  { pattern: /^Unknown at-rule descriptor `margin`/, why: 'an @page takes margins (CSS 2.1)' },
];

const files = readdirSync(site.folder, { recursive: true })
  .map((name) => join(site.folder, name))
  .filter((file) => file.endsWith('.css') && !file.includes(`${sep}pagefind${sep}`))
  .sort();
if (files.length === 0) fault('*.css', 'there is no style sheet');
for (const file of files) {
  for (const error of validate(readFileSync(file, 'utf8'), file)) {
    const place = `${relative(site.folder, file)}:${error.line}:${error.column}`;
    const detail = error.details ? ` (${error.details.replace(/\s+/g, ' ')})` : '';
    const message = `${error.message}${detail}`;
    fault(place, message, !NOT_KNOWN_YET.some(({ pattern }) => pattern.test(message)));
  }
}
