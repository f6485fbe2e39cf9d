// A products feed as typed columns, in one pass over its bytes: texts stay where they lie, as ranges; days
// and buyers are passed over, for nothing here needs them.
import { leftOut, reasons } from './formulas.mjs';
import { keyOf, Scanner, textIn } from './scan.mjs';

const counts = ['views', 'orders', 'creators', 'videos', 'new_followers'];
const texts = ['id', 'title', 'shop'];
const codes = (names) => new Map(names.map((name, at) => [keyOf(name), at]));
const fields = codes(['id', 'title', 'shop', 'category', 'price', 'traffic', 'stock', 'in_stock']);
const [category, price, traffic, stock, in_stock] = [3, 4, 5, 6, 7];
const trafficFields = codes(counts);
const priceFields = codes(['minor', 'min_minor', 'max_minor', 'currency']);
const listKey = keyOf('products');

// names as small numbers, by their bytes' hash
class Numbers {
  #of = new Map();
  at(hash) {
    let number = this.#of.get(hash);
    if (number === undefined) {
      number = this.#of.size;
      this.#of.set(hash, number);
    }
    return number;
  }
  get size() {
    return this.#of.size;
  }
}

const range = (rows) => ({ start: new Uint32Array(rows), end: new Uint32Array(rows) });

export class Products {
  /** rows: of the feed; choices: {showcase, dismissed: sets of ids, currency} */
  constructor(bytes, rows, choices) {
    this.rows = rows;
    this.bytes = bytes;
    this.choices = choices;
    for (const name of [...texts, 'path']) this[name] = range(rows);
    for (const name of counts) this[name] = new Float64Array(rows);
    this.min = new Float64Array(rows);
    this.max = new Float64Array(rows);
    this.category = new Int32Array(rows); // hash of the top category
    this.shopNumber = new Uint16Array(rows);
    this.categoryNumber = new Uint16Array(rows);
    this.skip = new Uint8Array(rows);
    this.leftOut = Object.fromEntries(reasons.map((reason) => [reason, 0]));
    this.#read(new Scanner(bytes));
  }

  text(name, row) {
    return textIn(this.bytes, this[name].start[row], this[name].end[row]);
  }

  // ids are texts of digits or the like: their bytes are in the order of the texts
  idBefore = (a, b) => {
    const { start, end } = this.id;
    const length = Math.min(end[a] - start[a], end[b] - start[b]);
    for (let at = 0; at < length; at += 1) {
      const difference = this.bytes[start[a] + at] - this.bytes[start[b] + at];
      if (difference !== 0) return difference < 0;
    }
    return end[a] - start[a] < end[b] - start[b];
  };

  #read(scan) {
    const chosen = new Set([...this.choices.showcase, ...this.choices.dismissed].map(keyOf));
    const currency = keyOf(this.choices.currency);
    const [shops, categories] = [new Numbers(), new Numbers()];
    let row = 0;
    let isChosen = false;
    let [otherCurrency, sellable] = [false, true];
    let step = 0;

    const onStep = () => {
      scan.text();
      if (step === 0) {
        this.category[row] = scan.hash;
        this.categoryNumber[row] = categories.at(scan.hash);
      }
      step += 1;
    };
    const onPrice = (key) => {
      const field = priceFields.get(key);
      if (field === 3) {
        scan.text();
        otherCurrency = scan.hash !== currency;
      } else if (field === undefined) {
        scan.skip();
      } else {
        const amount = scan.integer();
        if (field !== 2) this.min[row] = amount;
        if (field !== 1) this.max[row] = amount;
      }
    };
    const onTraffic = (key) => {
      const field = trafficFields.get(key);
      if (field === undefined) scan.skip();
      else this[counts[field]][row] = scan.integer();
    };
    const onField = (key) => {
      const field = fields.get(key);
      if (field === undefined) return scan.skip();
      if (field < texts.length) {
        scan.text();
        this[texts[field]].start[row] = scan.start;
        this[texts[field]].end[row] = scan.end;
        if (field === 0) isChosen = chosen.has(scan.hash);
        if (field === 2) this.shopNumber[row] = shops.at(scan.hash);
      } else if (field === category) {
        step = 0;
        this.path.start[row] = scan.at;
        scan.list(onStep);
        this.path.end[row] = scan.at;
      } else if (field === price) {
        scan.object(onPrice);
      } else if (field === traffic) {
        scan.object(onTraffic);
      } else if (field === stock) {
        if (scan.integer() === 0) sellable = false;
      } else if (field === in_stock) {
        if (scan.bytes[scan.at] === 0x66) sellable = false; // false
        scan.skip();
      }
    };
    const onProduct = () => {
      [isChosen, otherCurrency, sellable] = [false, false, true];
      scan.object(onField);
      if (isChosen || otherCurrency || !sellable) this.#leaveOut(row, otherCurrency, sellable);
      row += 1;
    };
    scan.object((key) => (key === listKey ? scan.list(onProduct) : scan.skip()));
    this.shops = shops.size;
    this.categories = categories.size;
  }

  // a few rows: told as the others tell it
  #leaveOut(row, otherCurrency, sellable) {
    const currency = otherCurrency ? '' : this.choices.currency;
    const product = { id: this.text('id', row), price: { currency }, in_stock: sellable, stock: 1 };
    const reason = leftOut(product, this.choices);
    if (reason === undefined) return;
    this.skip[row] = 1;
    this.leftOut[reason] += 1;
  }
}
