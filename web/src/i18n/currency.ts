// Minor units by ISO 4217, list one (six-group.com), as the contract means them. Not by Intl: its digits
// are CLDR's, which differ from ISO's (0 for the rupiah, which has 100 sen) and from version to version,
// so that one feed would be a hundred times as much in another browser.
const others: Record<number, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

const exponents = new Map(
  Object.entries(others).flatMap(([digits, codes]) =>
    codes.split(' ').map((code) => [code, Number(digits)]),
  ),
);

/** Digits behind the point: a unit is 10 to this power of minor units. */
export const exponentOf = (currency: string): number => exponents.get(currency) ?? 2;
