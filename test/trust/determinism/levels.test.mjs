// Optimised or not, by either compiler: the same bytes. In the long form, since each is a build.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { golden } from '../../module/golden.mjs';
import { root } from '../../module/samples.mjs';
import { isLong } from '../length.mjs';
import { buildApart } from './builds.mjs';
import { nativeDocuments } from './native-documents.mjs';

const levels = isLong ? ['-O0', '-O3'] : [];
if (!isLong) console.log('-O0 and -O3 are built and compared with TRUST=long');

for (const preset of ['native', 'native-clang']) {
  for (const level of levels) {
    test(`${preset} at ${level}: the documents are the golden ones`, {
      timeout: Infinity,
    }, async () => {
      const folder = join(root, `build/determinism/${preset}${level}`);
      const options = [`-DCMAKE_CXX_FLAGS_RELEASE=${level}`, '-DCOMPASS_TESTS=OFF'];
      await buildApart({ preset, target: 'compass', folder, options });
      for (const [of, text] of nativeDocuments(join(folder, 'bin/compass'))) {
        assert.equal(text, golden(of), of);
      }
    });
  }
}
