import 'reflect-metadata';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** n8n's own engine, in the one copy that its parts share. */
export const core: typeof import('n8n-core') = require('n8n-core');
export const workflowLibrary: typeof import('n8n-workflow') = require('n8n-workflow');

/** Where n8n keeps its services. */
export const { Container } = createRequire(require.resolve('n8n-core'))('@n8n/di') as {
	Container: { get<T>(token: abstract new (...args: never[]) => T): T };
};
/** The engine prints every error of a node as well as storing it; here the stored one is read. */
Object.assign(Container.get(core.ErrorReporter), { report: () => {} });

/** n8n gives a pattern a quarter of a second by the clock, which a busy machine can take before it begins. */
workflowLibrary.setSafeRegexEngine({
	exec: (pattern, input, flags) => new RegExp(pattern, flags).exec(input),
	test: (pattern, input, flags) => new RegExp(pattern, flags).test(input),
	replace: (pattern, input, flags, replacement) =>
		input.replace(new RegExp(pattern, flags), replacement),
	matchAll: (pattern, input, flags = '') => [
		...input.matchAll(new RegExp(pattern, flags.includes('g') ? flags : `${flags}g`)),
	],
	split: (pattern, input, flags) => input.split(new RegExp(pattern, flags)),
});
