import type { Scenario } from './scenario.ts';

const unknown = '5725767000000999999';
const act = 'actions/convert';
const lead = (name: string, more: object = {}) => ({
	data: [{ Last_Name: name, Company: `${name} Ltd.`, ...more }],
});
const deal = {
	Deal_Name: 'Papers',
	Pipeline: 'Standard (Standard)',
	Stage: 'Qualification',
	Closing_Date: '2090-01-31',
};
const asked = (row: object) => ({ data: [row] });

/** What is asked of the conversion of leads. */
export const conversion: Scenario[] = [
	{ call: 'POST /Leads', status: 201, body: lead('Convert'), keep: 'convertible' },
	{ call: 'GET /Leads/{convertible}/__conversion_options', status: 204 },
	{ call: `GET /Leads/${unknown}/__conversion_options`, status: 400 },
	{ call: 'GET /Leads/{locked}/__conversion_options', status: 400 },
	{ call: `POST /Leads/${unknown}/${act}`, status: 400, body: asked({}) },
	{ call: `POST /Leads/{locked}/${act}`, status: 400, body: asked({}) },
	{ call: `POST /Leads/{convertible}/${act}`, status: 400, body: {} },
	{ call: `POST /Leads/{convertible}/${act}`, status: 400, body: asked({ overwrite: 'yes' }) },
	{ call: `POST /Leads/{convertible}/${act}`, status: 400, body: asked({ Deals: {} }) },
	{
		call: `POST /Leads/{convertible}/${act}`,
		status: 400,
		body: asked({ Deals: { ...deal, Stage: 'Closed Lost' } }),
		settings: { pipelineStages: ['Qualification'] },
	},
	{
		call: `POST /Leads/{convertible}/${act}`,
		status: 400,
		body: asked({ Contacts: { id: unknown } }),
	},
	{ call: `POST /Leads/{convertible}/${act}`, status: 200, body: asked({ Deals: deal }) },
	{ call: `POST /Leads/{convertible}/${act}`, status: 400, body: asked({}) },
	{ call: 'POST /Leads', status: 201, body: lead('Convert'), keep: 'again' },
	{ call: 'GET /Leads/{again}/__conversion_options', status: 200 },
	{
		call: `POST /Leads/{again}/${act}`,
		status: 400,
		body: asked({}),
		settings: { conversionDuplicates: 'refuse' },
	},
	{
		call: `POST /Leads/{again}/${act}`,
		status: 200,
		body: asked({ add_to_existing_record: true, overwrite: true }),
	},
];
