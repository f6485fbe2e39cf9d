#!/usr/bin/env node
// compass, of the npm package: `compass adapt` turns platforms' payloads into feeds. The program of the
// same name that is built from bindings/cli ranks and explains them.
import { adaptCommand } from './adapt.js';
import { usageError } from './usage.js';

const [command, ...args] = process.argv.slice(2);

if (command === 'adapt') process.exitCode = await adaptCommand(args);
else process.exitCode = usageError(command === undefined ? 'what to do?' : `no command ${command}`);
