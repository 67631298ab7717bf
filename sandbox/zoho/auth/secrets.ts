import { randomBytes } from 'node:crypto';

const hex = () => randomBytes(16).toString('hex');

export const newClientId = () => `1000.${hex().toUpperCase()}`;
export const newSecret = () => randomBytes(21).toString('hex');
/** Codes, access and refresh tokens look alike at Zoho. */
export const newToken = () => `1000.${hex()}.${hex()}`;
