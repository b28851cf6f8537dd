// What a task says of an argument or of a field at the exchange.

/**
 * Whether a value is as a task wants it. A task's word is
 * null (absent), text (in any case), a number (also as text), true or false, a list (any of them), or an object with
 * `min` and `max`, `matches` (a pattern), `named` (the id of something made in set-up), or `items` (a list's members, in any order).
 */
export function fits(wanted, value, names = {}) {
  if (wanted === null)
    return value === undefined || value === null || value === '';
  if (Array.isArray(wanted))
    return wanted.some(each => fits(each, value, names));
  if (typeof wanted === 'object')
    return fitsObject(wanted, value, names);
  if (value === undefined || value === null || value === '')
    return wanted === false; // a switch that is not given is off
  if (typeof wanted === 'number')
    return isClose(wanted, Number(value));
  return String(wanted).toLowerCase() === plain(value).toLowerCase();
}

/** Whether every field that a task names is as it wants. */
export function fitsAll(wanted, values, names) {
  return Object.entries(wanted).every(([name, each]) => fits(each, values?.[name], names));
}

function fitsObject(wanted, value, names) {
  if (wanted.items)
    return Array.isArray(value) && value.length === wanted.items.length && pairs(wanted.items, value, names);
  if (wanted.named)
    return value === names[wanted.named];
  if (value === undefined || value === null || value === '')
    return false;
  if (wanted.matches !== undefined)
    return new RegExp(wanted.matches, 'i').test(plain(value));
  const number = Number(value);
  return !Number.isNaN(number) && number >= (wanted.min ?? -Infinity) && number <= (wanted.max ?? Infinity);
}

/** Each wanted member has a member of its own. */
export function pairs(wanted, values, names) {
  const left = [...values];
  return wanted.every(each => {
    const at = left.findIndex(value => fitsAll(each, value, names));
    if (at >= 0)
      left.splice(at, 1);
    return at >= 0;
  });
}

const isClose = (wanted, value) => Math.abs(wanted - value) <= Math.abs(wanted) * 1e-9;

const plain = value => (Array.isArray(value) ? value.join(',') : String(value));
