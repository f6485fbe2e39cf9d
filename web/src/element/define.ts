// The one file with a side effect: importing it makes <creator-compass> known.
import { register } from './register.js';

register();
