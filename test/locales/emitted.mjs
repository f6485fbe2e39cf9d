// Every code of words that a policy, a document or an error can make the screens ask for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaOf } from '../contract/schemas.mjs';
import { root } from '../module/samples.mjs';
import { filesUnder } from '../runner/files.mjs';

const source = (path) => readFileSync(join(root, path), 'utf8');
export const policy = JSON.parse(source('core/contract/policy.json'));

// the words in quotes of a table in the core
const namesIn = (path, from, to) => {
  const text = source(path);
  const table = text.slice(text.indexOf(from), text.indexOf(to, text.indexOf(from)));
  return [...table.matchAll(/"([a-z_0-9]+)"/g)].map(([, name]) => name);
};

const parts = schemaOf('view-parts').$defs;
const options = (schema) => schema.enum.filter((value) => value !== null);
const whatIf = schemaOf('what-if').$defs;
const receipt = parts.receipt.properties;
const plan = schemaOf('plan').$defs;
const learned = {
  by: schemaOf('learned').$defs.lesson.properties.by,
  kind: schemaOf('learned').$defs.choice.properties.kind,
};

const traits = namesIn('core/traits/trait_list.cpp', '{{', '}}');
const faults = namesIn('core/feed/ledger.cpp', 'code_names', '};');
// of the loader and the element, beside those of the engine
// adapters come before the screens: whoever calls them hears their errors, the screens never do
const isShown = (path) => path.endsWith('.ts') && !/^web\/src\/(adapters|cli)\//.test(path);
const loaderErrors = filesUnder('web/src', isShown).flatMap((path) =>
  [...source(path).matchAll(/CompassError\(\s*'([a-z_]+)'/g)].map(([, code]) => code),
);

const named = (prefix, names, suffix = '') => names.map((name) => `${prefix}.${name}${suffix}`);
const hidden = [
  ...policy.entrance.rules.filter(({ visible }) => !visible).map(({ code }) => code),
  'market_not_open',
];
const genders = ['all', ...options(parts.gender)];

export const emitted = [
  ...named(
    'tier',
    policy.tiers.map(({ code }) => code),
  ),
  ...named(
    'entrance',
    policy.entrance.rules.map(({ code }) => code),
  ),
  ...hidden.flatMap((code) => named('entrance', [code, `${code}_title`, `${code}_how`])),
  ...policy.prompts.flatMap(({ code }) => [`prompt.${code}.title`, `prompt.${code}.why`]),
  ...named(
    'action',
    policy.prompts.map(({ action }) => action),
  ),
  ...named(
    'action',
    policy.links.actions.map(({ code }) => code),
  ),
  ...named(
    'objective',
    policy.objectives.map(({ code }) => code),
  ),
  ...named(
    'products',
    policy.objectives.map(({ code }) => `note_${code}`),
  ),
  ...named('factor', options(receipt.factor)),
  ...named('reason', options(receipt.factor)),
  ...named('from', options(receipt.n_unit)),
  ...named('need', [...options(receipt.n_unit), 'days', 'peers']),
  ...named('note', options(receipt.note)),
  ...named('grade', options(parts.grade)),
  ...named('basis', options(parts.match.properties.basis)),
  ...named('metric', options(parts.measure)),
  ...named('money', [...options(parts.money_kind), ...options(parts.settlement)]),
  ...named('who', genders),
  ...named('who', genders, '_age'),
  ...named(
    'video',
    options(parts.rate.properties.prior_source).map((from) => `prior_${from}`),
  ),
  ...options(parts.posted.properties.sort).flatMap((sort) => [
    `sort.${sort}`,
    ...named(
      'sort',
      options(parts.posted.properties.direction).map((way) => `${sort}_${way}`),
    ),
  ]),
  ...named('left_out', options(schemaOf('product-detail').properties.left_out)),
  ...named(
    'product',
    options(schemaOf('product-detail').properties.left_out).map((why) => `left_${why}`),
  ),
  ...named('input', whatIf.input.enum),
  ...named('what_if', options(whatIf.unmoved.properties.why)),
  ...named(
    'what_if',
    options(whatIf.against.properties.with).map((role) => `with_${role}`),
  ),
  ...named('kind', options(schemaOf('inspiration-detail').$defs.kind)),
  ...named('trait', traits),
  ...named('fault', faults),
  ...named('feed', [...options(parts.feed), 'policy']),
  ...named('error', options(schemaOf('error').$defs.code)),
  ...named('error', loaderErrors),
  ...named('plan', [
    ...plan.hook.enum.map((hook) => `hook_${hook}`),
    ...plan.length.enum.map((length) => `length_${length}`),
    ...plan.axis.enum.flatMap((axis) => [`part_${axis}`, `known_${axis}`]),
  ]),
  ...named('learned', [
    ...options(learned.by).map((by) => `by_${by}`),
    ...options(learned.kind).filter((kind) => kind !== 'taken_back'),
  ]),
  ...named('audit', ['none', 'unsure', 'better', 'worse']),
];

export const counted = {
  traits: traits.length,
  faults: faults.length,
  loader: loaderErrors.length,
};
