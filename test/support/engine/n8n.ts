import 'reflect-metadata';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** n8n's own engine, in the one copy that its parts share. */
export const core: typeof import('n8n-core') = require('n8n-core');
export const workflowLibrary: typeof import('n8n-workflow') = require('n8n-workflow');
