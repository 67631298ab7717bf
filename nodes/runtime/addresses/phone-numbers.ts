import {
	isSupportedCountry,
	parsePhoneNumberFromString,
	type CountryCode,
} from 'libphonenumber-js/min';
import { given } from '../../core/kernel/given';
import type { ReadPhone } from '../../core/zoho/customers/words';

/** Longer texts hold more than a number. */
const longest = 60;

/** Reads a number as people write it, by the plans of all countries; the length has to fit, since ranges change. */
export const readPhone: ReadPhone = (text, country) => {
	if (text.length > longest) return undefined;
	const written = text
		.normalize('NFKC')
		.trim()
		.replace(/^00(?=[1-9])/, '+');
	const found = parsePhoneNumberFromString(
		written,
		given({ defaultCountry: countryCode(country) }),
	);
	if (!found?.isPossible()) return undefined;
	// Of a range that nobody uses yet, the country that its code is first of all for.
	const [likely] = found.getPossibleCountries();
	return { number: found.number, ...given({ country: found.country ?? likely }) };
};

function countryCode(text: string | undefined): CountryCode | undefined {
	const code = text?.trim().toUpperCase();
	return code !== undefined && isSupportedCountry(code) ? code : undefined;
}
