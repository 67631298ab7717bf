import type { Json } from '../../kernel/json';
import type { Field, FieldKind } from '../words/field';
import { accept, type Checked, type ValueCheck, type ValueOptions } from './values/checked';
import { checkMultiselect, checkPicklist } from './values/choice-values';
import {
	checkFiles,
	checkLink,
	checkMultiModuleLink,
	checkSubform,
	checkTags,
} from './values/link-values';
import { checkBigint, checkBoolean, checkDecimal, checkInteger } from './values/number-values';
import { checkEmail, checkPhone, checkText, checkWebsite } from './values/text-values';
import { checkDate, checkDateTime } from './values/time-values';

const checks: Record<FieldKind, ValueCheck> = {
	text: checkText,
	textarea: checkText,
	email: checkEmail,
	phone: checkPhone,
	website: checkWebsite,
	picklist: checkPicklist,
	multiselect: checkMultiselect,
	boolean: checkBoolean,
	integer: checkInteger,
	bigint: checkBigint,
	decimal: checkDecimal,
	date: checkDate,
	datetime: checkDateTime,
	lookup: checkLink,
	owner: checkLink,
	multiModuleLookup: checkMultiModuleLink,
	tags: checkTags,
	subform: checkSubform,
	file: checkFiles,
	other: (_, value) => accept(value),
};

/** One value against one field. Empty text and null clear the field; nothing else is guessed. */
export function checkValue(field: Field, value: Json, options: ValueOptions = {}): Checked {
	if (value === null || (typeof value === 'string' && value.trim() === '')) return accept(null);
	return checks[field.kind](field, value, options);
}
