/** A module that an expression gives is known only while an item is at hand, so it is left unnamed. */
const hasModule = '$rawParameter.module && !$rawParameter.module.startsWith("=")';
const ofRecord =
	'["attachment", "note", "tag"].includes($parameter.resource) ? " " + $parameter.resource : ""';

/** `create: Leads` for a record, `create note: Leads` for what belongs to one, `getMany: user` without a module. */
export const subtitle = `={{ $parameter.operation + (${hasModule} ? (${ofRecord}) + ": " + $parameter.module : ": " + $parameter.resource) }}`;
