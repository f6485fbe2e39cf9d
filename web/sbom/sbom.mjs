// npm run sbom: writes web/sbom.cdx.json (CycloneDX 1.6) and web/THIRD-PARTY.md, both from the lockfile
// and the pinned versions. No time and no machine is in them: the same pins give the same bytes.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parts, root, shipped } from './parts.mjs';

const own = `pkg:npm/${shipped.name}@${shipped.version}`;

export function bill() {
  const all = parts();
  const purlOf = new Map(all.map(({ name, purl }) => [name, purl]));
  const refs = (names) => names.map((name) => purlOf.get(name)).sort();
  const wasm = all.filter(({ from }) => from === 'wasm').map(({ name }) => name);
  const direct = [...Object.keys(shipped.dependencies), ...wasm];
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'library',
        'bom-ref': own,
        name: shipped.name,
        version: shipped.version,
        description: shipped.description,
        licenses: [{ license: { id: shipped.license } }],
        purl: own,
      },
    },
    components: all.map(component),
    dependencies: [
      { ref: own, dependsOn: refs(direct) },
      ...all.map(({ purl, needs }) => ({ ref: purl, dependsOn: refs(needs) })),
    ],
  };
}

function component({ name, version, license, purl, sha512, what }) {
  // an exception makes an expression of it
  const isSimple = !/ /.test(license);
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    ...(what && { description: what }),
    scope: 'required',
    ...(sha512 && { hashes: [{ alg: 'SHA-512', content: sha512 }] }),
    licenses: [isSimple ? { license: { id: license } } : { expression: license }],
    purl,
  };
}

export function licences() {
  const rows = parts().map(
    ({ name, version, license, what, from }) =>
      `| ${name} | ${version} | ${license} | ${what ?? 'in the shell'} | ${from} |`,
  );
  const texts = parts()
    .filter(({ folder }) => folder)
    .map(({ name, folder }) => [name, licenceText(join(root, folder))])
    .filter(([, text]) => text !== null)
    .map(([name, text]) => `## ${name}\n\n\`\`\`text\n${text.trim()}\n\`\`\``);
  return `# What ships with creator-compass, and under which licence

Written by \`npm run sbom\`. [sbom.cdx.json](sbom.cdx.json) says the same for machines.

| part | version | licence | what | from |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

nlohmann-json: Copyright © 2013-2022 Niels Lohmann. musl: Copyright © 2005-2020 Rich Felker, et al.
Emscripten: Copyright © 2010-2014 Emscripten authors. All three are under the MIT licence, whose text stands
below. Boost and range-v3 ask for no notice in compiled form, nor do libc++ and compiler-rt by their exception.

${texts.join('\n\n')}
`;
}

function licenceText(folder) {
  const file = existsSync(folder) && readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  return file ? readFileSync(join(folder, file), 'utf8') : null;
}

export const files = {
  'web/sbom.cdx.json': () => `${JSON.stringify(bill(), null, 2)}\n`,
  'web/THIRD-PARTY.md': licences,
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, made] of Object.entries(files)) writeFileSync(join(root, path), made());
  console.log(`${parts().length} parts in ${Object.keys(files).join(' and ')}`);
}
