import {
	email,
	flag,
	integer,
	lookup,
	mandatory,
	phone,
	picklist,
	readOnly,
	special,
	text,
	textarea,
} from './fields.ts';
import { module } from './module.ts';

export const cases = module(
	'Cases',
	{ singular: 'Case', nameField: 'Subject', duplicateField: 'Subject' },
	[
		text('Subject', mandatory),
		special('autonumber', 'Case_Number', readOnly),
		picklist('Status', ['New', 'On Hold', 'Escalated', 'Closed'], mandatory),
		picklist('Case_Origin', ['Email', 'Phone', 'Web', 'Twitter', 'Facebook'], mandatory),
		picklist('Priority', ['High', 'Medium', 'Low']),
		picklist('Type', ['Problem', 'Feature Request', 'Question']),
		picklist('Case_Reason', [
			'User did not attend any training',
			'Complex functionality',
			'Existing problem',
			'Instructions not clear',
			'New problem',
		]),
		lookup('Account_Name', ['Accounts']),
		lookup('Related_To', ['Contacts']),
		lookup('Deal_Name', ['Deals']),
		lookup('Product_Name', ['Products']),
		text('Reported_By', { length: 50 }),
		email('Email'),
		phone('Phone'),
		textarea('Description'),
		textarea('Internal_Comments', { length: 3000 }),
		textarea('Solution'),
		integer('No_of_comments', readOnly),
		textarea('Add_Comment'),
	],
);

export const solutions = module(
	'Solutions',
	{ singular: 'Solution', nameField: 'Solution_Title', duplicateField: 'Solution_Title' },
	[
		text('Solution_Title', { length: 150, ...mandatory }),
		special('autonumber', 'Solution_Number', readOnly),
		picklist('Status', ['Draft', 'Reviewed', 'Duplicate']),
		lookup('Product_Name', ['Products']),
		flag('Published'),
		textarea('Question'),
		textarea('Answer'),
		integer('No_of_comments', readOnly),
		textarea('Add_Comment'),
	],
);
