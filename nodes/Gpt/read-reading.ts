import type { AskSettings } from '../core/gpt/work/gpt';
import { documentDay } from '../core/gpt/proof/document-day';
import { failGpt } from '../core/gpt/words/error-catalog';
import { given } from '../core/kernel/given';
import type { ParameterReader } from '../runtime/parameters/parameter-reader';

interface Reading {
	locale?: string | undefined;
	zone?: string | undefined;
}

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
		locale === undefined || isCountryKnown(locale),
		'it is no language and country such as de-DE',
	);
	check(
		'Time Zone',
		isKnown(() => new Intl.DateTimeFormat('en', { timeZone: zone })),
		'it is no zone such as Europe/Berlin',
	);
	check(
		'Document Date',
		documentDate === undefined || isDay(documentDate, { locale, zone }),
		'it is no single day such as 2026-11-19',
	);
	return given({ locale, zone, documentDate });
}

/** Whether the host knows the language and the country; for others it would take its own, or the largest. */
function isCountryKnown(locale: string): boolean {
	const isLocale = isKnown(() => new Intl.Locale(locale));
	const region = isLocale ? new Intl.Locale(locale).region : undefined;
	if (region === undefined) return false;
	const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
	if (countries.of(region) === undefined) return false;
	return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
}

const isDay = (date: string, { locale, zone }: Reading): boolean =>
	documentDay({ text: '' }, { locale: locale ?? null, zone: zone ?? null, date }) !== null;

/** Whether the host knows a locale or zone of the name that is given. */
function isKnown(make: () => unknown): boolean {
	try {
		make();
		return true;
	} catch {
		return false;
	}
}
