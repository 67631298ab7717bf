import { parseJson } from '../../core/kernel/parse-json';
import { isJsonObject, type Json } from '../../core/kernel/json';
import type { FormElement } from '../../core/gate/words/review';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A form as the Gate puts it out, as JSON or as a list; what is no element of a form is left out. */
export function readForm(value: unknown): FormElement[] {
	const list = typeof value === 'string' ? parseJson(value) : value;
	return (Array.isArray(list) ? list : []).flatMap((one): FormElement[] => {
		if (!isJsonObject(one)) return [];
		const { fieldType, fieldLabel, defaultValue } = one;
		if (fieldType === 'html') return [{ fieldType, html: textOf(one['html']) }];
		if (typeof fieldLabel !== 'string' || fieldLabel === '') return [];
		const filled = { fieldLabel, defaultValue: textOf(defaultValue) };
		switch (fieldType) {
			case 'text':
			case 'textarea':
			case 'date':
				return [{ fieldType, ...filled, placeholder: textOf(one['placeholder']) }];
			case 'dropdown':
				return [{ fieldType, ...filled, fieldOptions: optionsOf(one['fieldOptions']) }];
			case 'checkbox': {
				const ticked = Array.isArray(defaultValue) ? defaultValue.map(textOf) : [];
				const fieldOptions = optionsOf(one['fieldOptions']);
				return [{ fieldType, fieldLabel, defaultValue: ticked, fieldOptions }];
			}
			default:
				return [];
		}
	});
}

function optionsOf(value: Json | undefined): { values: Array<{ option: string }> } {
	const values = isJsonObject(value) && Array.isArray(value['values']) ? value['values'] : [];
	return {
		values: values.filter(isJsonObject).map((one) => ({ option: textOf(one['option']) })),
	};
}
