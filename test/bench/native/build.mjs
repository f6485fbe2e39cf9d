// node build.mjs TARGET: builds one of the programs here in build/native. A process of its own, so that
// what the build says can go where the caller wants it.
import { cmakeBuild } from '../../../emsdk-config/cmake.mjs';

try {
  await cmakeBuild('native', process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
