// Writes baseline.json anew from this machine's compiler and module, after a change that is meant. Commit
// it with the change that it belongs to.
import { buildCore } from '../native/programs.mjs';
import { writeBaseline } from './checks.mjs';

await buildCore();
await writeBaseline();
