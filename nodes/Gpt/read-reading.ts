import type { AskSettings } from '../core/gpt/work/gpt';
import { failGpt } from '../core/gpt/words/error-catalog';
import { given } from '../core/kernel/given';
import type { ParameterReader } from '../runtime/parameters/parameter-reader';

/** How dates, hours and numbers of an item's text are read. Fails with SCHEMA_INVALID that names the option. */
export function readReading(
	parameters: ParameterReader,
): Pick<AskSettings, 'locale' | 'zone' | 'documentDate'> {
	const option = (name: string) => parameters.optionalText(`options.${name}`)?.trim();
	const [locale, zone, documentDate] = [
		option('locale'),
		option('timeZone'),
		option('documentDate'),
	];
	const check = (parameter: string, good: boolean, reason: string) => {
		if (!good) throw failGpt('SCHEMA_INVALID', { parameter, reason });
	};
	check(
		'Locale',
		isKnown(() => Intl.getCanonicalLocales(locale)),
		'it is no language and country such as de-DE',
	);
	check(
		'Time Zone',
		isKnown(() => new Intl.DateTimeFormat('en', { timeZone: zone })),
		'it is no zone such as Europe/Berlin',
	);
	check(
		'Document Date',
		documentDate === undefined || !Number.isNaN(Date.parse(documentDate)),
		'it is no date such as 2026-11-19',
	);
	return given({ locale, zone, documentDate });
}

/** Whether the host knows a locale or zone of the name that is given. */
function isKnown(make: () => unknown): boolean {
	try {
		make();
		return true;
	} catch {
		return false;
	}
}
