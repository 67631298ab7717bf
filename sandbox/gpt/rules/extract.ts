import type { Ask, Finding } from './ask.ts';
import { kindOf } from './field-kind.ts';
import type { FieldKind } from './field-kind.ts';
import { findAddress } from './find/address.ts';
import { findMoney, findPercent, findQuantity } from './find/amount.ts';
import { findChoice, findChoices } from './find/choice.ts';
import { findCompany } from './find/company.ts';
import { findDate } from './find/date.ts';
import { findEmail, findPhone, findWebsite } from './find/contact-data.ts';
import { pairsFor } from './find/label-match.ts';
import { findJobTitle, findPerson } from './find/person.ts';
import { findReference } from './find/reference.ts';
import { byLabel, findBoolean, findStory, findSubject } from './find/text.ts';
import type { View } from './view.ts';

const finders: Record<FieldKind, (view: View, ask: Ask) => Finding | null> = {
	email: findEmail,
	phone: findPhone,
	website: findWebsite,
	firstName: (view, ask) => findPerson(view, ask, 'first'),
	lastName: (view, ask) => findPerson(view, ask, 'last'),
	personName: (view, ask) => findPerson(view, ask, 'full'),
	jobTitle: findJobTitle,
	company: findCompany,
	money: findMoney,
	percent: findPercent,
	quantity: findQuantity,
	reference: findReference,
	date: findDate,
	street: (view, ask) => findAddress(view, ask, 'street'),
	city: (view, ask) => findAddress(view, ask, 'city'),
	state: (view, ask) => findAddress(view, ask, 'state'),
	postalCode: (view, ask) => findAddress(view, ask, 'postalCode'),
	country: (view, ask) => findAddress(view, ask, 'country'),
	subject: findSubject,
	story: findStory,
	choice: (view, ask) => (ask.type === 'enums' ? findChoices(view, ask) : findChoice(view, ask)),
	boolean: findBoolean,
	other: byLabel,
};

/** Looks for one value; null when the document does not say it plainly enough. */
export function extract(view: View, ask: Ask): Finding | null {
	if (ask.type === 'strings') return listOf(view, ask);
	const finding = finders[kindOf(ask)](view, ask);
	if (finding === null) return null;
	return inType(finding, ask);
}

function inType(finding: Finding, ask: Ask): Finding | null {
	const numeric = ask.type === 'number' || ask.type === 'integer';
	if (numeric && typeof finding.value !== 'number') return null;
	if (ask.type === 'integer' && !Number.isInteger(finding.value)) return null;
	if (ask.type === 'string' && typeof finding.value === 'number') {
		return { ...finding, value: String(finding.value) };
	}
	return finding;
}

function listOf(view: View, ask: Ask): Finding | null {
	const [best] = pairsFor(ask, view);
	if (best === undefined) return null;
	const value = best.pair.value
		.split(/\s*[,;]\s*|\s+(?:and|und|y|et)\s+/)
		.filter((part) => part !== '');
	return { value, quote: best.pair.quote, certainty: 0.7 };
}
