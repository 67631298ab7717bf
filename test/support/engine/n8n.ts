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
