import type { Held } from '../../../sandbox/zoho/facts/hold.ts';

/** An operation and the status it answered with, e.g. `GET /{} 204`. */
export const pairOf = ({ operation, status }: Held): string => `${operation} ${status}`;
