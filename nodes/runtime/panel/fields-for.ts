import type { INodeProperties } from 'n8n-workflow';

type Shown = Record<string, Array<string | number | boolean>>;

/** The properties, shown only where `show` holds in addition to their own conditions. */
export function fieldsFor(show: Shown, properties: readonly INodeProperties[]): INodeProperties[] {
	return properties.map((property) => ({
		...property,
		displayOptions: {
			...property.displayOptions,
			show: { ...show, ...property.displayOptions?.show },
		},
	}));
}
