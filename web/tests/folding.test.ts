import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Folding, foldCase, type FoldingRules } from '../src/data/folding';

// The same table holds the engine to its word: src/model/folding_test.cpp.
const kCases = JSON.parse(readFileSync(new URL('folding_cases.json', import.meta.url), 'utf8')) as {
  rules: FoldingRules;
  cases: { name: string; plain: string; loose: string }[];
};

test.each(kCases.cases)('folds $name as the engine does', ({ name, plain, loose }) => {
  const folding = new Folding(kCases.rules);
  expect(folding.plain(name)).toBe(plain);
  expect(folding.loose(name)).toBe(loose);
});

test.each([
  ['ÀÉîḩ', 'aeih'],
  ['Ma‘arrat', "ma'arrat"],
  ['٢٠١٧', '2017'],
  ['قـــرية', 'قرية'],
])('lower case without marks: %s', (given, folded) => expect(foldCase(given)).toBe(folded));
