// What the mutation run changes is code, one token at a time, and each kind of fault is among it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOnly, mutated, sitesOf } from './sites.mjs';

const kindsIn = (source, path = 'core/rank/price.cpp') =>
  sitesOf(path, source).map(({ kind, from, to }) => `${kind}: ${from} → ${to}`);

test('comments, text, directives and static_asserts are left alone', () => {
  const source = [
    '#include "a/b.h"  // a < b',
    '/* c && d',
    '   e == f */ static_assert(sizeof(int) == 4,',
    '    "1 < 2");',
    `constexpr char quoted[] = "x \\" + 1 // y"; char sign = '<';`,
    'const auto raw = R"({"n": 1 + 2})";',
    '',
  ].join('\n');
  assert.deepEqual(kindsIn(source), []);
  assert.equal(codeOnly(source).length, source.length);
});

test('types, templates and operators that are declared are no arithmetic', () => {
  const source = [
    'template <class T, int n = 3>',
    'bool operator<(const T& a, const T& b);',
    'std::vector<std::pair<int, char>> f(T&& t, const char* p);',
    'return stream << value >> other;',
    'return a->b(c);',
    '',
  ].join('\n');
  assert.deepEqual(kindsIn(source), []);
});

test('each kind of fault is found where it is', () => {
  const of = (line) => kindsIn(`{\n  ${line}\n}\n`);
  assert.deepEqual(of('return a < b;'), ['comparison: < → <=']);
  assert.deepEqual(of('return a == b;'), ['comparison: == → !=']);
  assert.deepEqual(of('return (a) + b[c] * d;'), ['arithmetic: + → -', 'arithmetic: * → /']);
  assert.deepEqual(of('return !a && b;'), ['negation: ! → ', 'logical: && → ||']);
  assert.deepEqual(of('return std::min(a, b);'), ['extreme: std::min → std::max']);
  assert.deepEqual(of('for (; at != end; ++at)'), ['comparison: != → ==', 'step: ++ → --']);
  assert.deepEqual(of('const bool is = true;'), ['bool: true → false']);
  assert.deepEqual(of('rows.push_back(row);'), ['statement: rows.push_back(row); → {}']);
  assert.deepEqual(of('sum += x;'), ['statement: sum += x; → {}', 'assignment: += → -=']);
  assert.deepEqual(of('rows.reserve(n);'), []);
  assert.deepEqual(of('if (a) break;'), ['statement: break; → {}']);
  assert.match(of("return 1'000;")[0], /constant: 1'000 → (999|1001)/);
  assert.deepEqual(of('return 0;'), ['constant: 0 → 1']);
  assert.deepEqual(of('return 2.5e3;'), []);
});

test('default values of members count in sources, not in headers', () => {
  const source = '{\n  double sum = 0;\n}\n';
  assert.deepEqual(kindsIn(source, 'core/rank/price.h'), []);
  assert.deepEqual(kindsIn(source), ['constant: 0 → 1']);
});

test('a mutant differs in its site alone', () => {
  const source = '{\n  return a < b;\n}\n';
  const [site] = sitesOf('core/rank/price.cpp', source);
  assert.equal(site.line, 2);
  assert.equal(mutated(source, site), '{\n  return a <= b;\n}\n');
});
