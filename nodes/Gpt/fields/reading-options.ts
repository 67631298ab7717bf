import type { INodeProperties } from 'n8n-workflow';

/** Countries whose mails are read in their own way; any other can be given by an expression. */
const locales = [
	['Czech (Czechia)', 'cs-CZ'],
	['Danish (Denmark)', 'da-DK'],
	['Dutch (Belgium)', 'nl-BE'],
	['Dutch (Netherlands)', 'nl-NL'],
	['English (Australia)', 'en-AU'],
	['English (Canada)', 'en-CA'],
	['English (India)', 'en-IN'],
	['English (Ireland)', 'en-IE'],
	['English (United Kingdom)', 'en-GB'],
	['English (United States)', 'en-US'],
	['Finnish (Finland)', 'fi-FI'],
	['French (France)', 'fr-FR'],
	['French (Switzerland)', 'fr-CH'],
	['German (Austria)', 'de-AT'],
	['German (Germany)', 'de-DE'],
	['German (Switzerland)', 'de-CH'],
	['Italian (Italy)', 'it-IT'],
	['Japanese (Japan)', 'ja-JP'],
	['Norwegian (Norway)', 'nb-NO'],
	['Polish (Poland)', 'pl-PL'],
	['Portuguese (Brazil)', 'pt-BR'],
	['Portuguese (Portugal)', 'pt-PT'],
	['Spanish (Mexico)', 'es-MX'],
	['Spanish (Spain)', 'es-ES'],
	['Swedish (Sweden)', 'sv-SE'],
	['Ukrainian (Ukraine)', 'uk-UA'],
] as const;

/** How dates, hours and numbers of a text are read, by the model and by the check of its answer. */
export const readingOptions: INodeProperties[] = [
	{
		displayName: 'Document Date',
		name: 'documentDate',
		type: 'dateTime',
		default: '',
		description:
			'The day that words such as "tomorrow" are counted from. Empty takes the date of the mail, or of a line such as "Date: 2026-11-19" at the top of the text.',
	},
	{
		displayName: 'Locale',
		name: 'locale',
		type: 'options',
		options: [
			{ name: 'Not Set', value: '', description: 'A date such as 03/04/2026 goes to review' },
			...locales.map(([name, value]) => ({ name, value })),
		],
		default: '',
		description:
			'How the senders write dates and numbers: whether 03/04/2026 is in March or April, and 1,234 a thousand',
	},
	{
		displayName: 'Time Zone',
		name: 'timeZone',
		type: 'string',
		default: '',
		placeholder: 'e.g. Europe/Berlin',
		description:
			'Where hours are meant that are stated without a zone; empty takes the time zone of the workflow',
	},
];
