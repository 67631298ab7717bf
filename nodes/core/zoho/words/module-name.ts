import { failZoho } from './error-catalog';

/** Returns the name, or fails with INVALID_MODULE_NAME: it becomes part of an address. */
export function asModuleName(module: string): string {
	if (/^[A-Za-z]\w{0,99}$/.test(module)) return module;
	throw failZoho('INVALID_MODULE_NAME', { module });
}
