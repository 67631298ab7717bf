import type { IExecuteFunctions, ILoadOptionsFunctions } from 'n8n-workflow';

/** The n8n contexts from which Zoho CRM is called: a running node, or its panel in the editor. */
export type ZohoHost = IExecuteFunctions | ILoadOptionsFunctions;
