// Alpaca's own client for JavaScript, unchanged.
import { account } from './js/account.mjs';
import { data } from './js/data.mjs';
import { orders } from './js/orders.mjs';

export const js = [...account, ...orders, ...data];
