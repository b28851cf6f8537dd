// The rule: hold while the fast average of closes is above the slow one. What it earns here says nothing: the prices are invented.
const fast = 3;
const slow = 8;

/** 'hold', 'out', or undefined while there are too few closes. */
export function wanted(closes) {
  return closes.length < slow ? undefined : average(closes.slice(-fast)) > average(closes.slice(-slow)) ? 'hold' : 'out';
}

function average(numbers) {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
