import { readCompanyName } from './names/company-name';
import { foldings } from './names/folded';
import { addressesIn } from './ways/by-email';
import { numbersOf } from './ways/by-phone';
import type { CustomerPorts, CustomerQuestion } from './words';

/**
 * What a question is looked for by, as texts that are equal where two questions may mean one record.
 * Empty when nothing that is given can be looked for.
 */
export function customerKeys(
	question: CustomerQuestion,
	{ readPhone, readDomain, country }: CustomerPorts & { country: string | undefined },
): string[] {
	const { emails, person = '', company = '', domains } = question;
	const numbers = numbersOf(question, { readPhone, country });
	return [
		...addressesIn(emails).map((address) => `email ${address.toLowerCase()}`),
		...numbers.map(({ number }) => `phone ${number}`),
		...domains.flatMap((one) => {
			const domain = readDomain(one);
			return domain ? [`domain ${domain.registered}`] : [];
		}),
		// Names are the same where they agree in one of two ways to write them.
		...keysOf('person', foldings(person)),
		...keysOf(
			'company',
			readCompanyName(company).map(({ words }) => words.join('')),
		),
	];
}

const keysOf = (kind: string, names: readonly string[]): string[] => [
	...new Set(names.filter((name) => name.trim() !== '').map((name) => `${kind} ${name}`)),
];
