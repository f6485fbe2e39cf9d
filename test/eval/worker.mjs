// One evaluation in this process: its name in, its lines out.
import { evaluations } from './evaluations.mjs';

const { name, quick } = JSON.parse(process.argv[2]);
const { module, options } = evaluations.find((one) => one.name === name);
const { evaluate } = await import(module);
process.send(await evaluate({ ...options, quick }));
process.disconnect();
