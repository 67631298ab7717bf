import {
	bigint,
	currency,
	date,
	decimal,
	email,
	flag,
	lookup,
	mandatory,
	phone,
	picklist,
	readOnly,
	special,
	text,
	textarea,
	user,
	website,
} from './fields.ts';
import { module } from './module.ts';

const productCategories = ['Hardware', 'Software', 'CRM Applications'];
const units =
	'Box,Carton,Dozen,Each,Hours,Impressions,Lb,M,Pack,Pages,Pieces,Quantity,Reams,Sheet,Spiral Binder,Sq Ft'.split(
		',',
	);

export const products = module(
	'Products',
	{ singular: 'Product', nameField: 'Product_Name', duplicateField: 'Product_Name' },
	[
		text('Product_Name', { length: 200, ...mandatory }),
		text('Product_Code', { length: 40 }),
		lookup('Vendor_Name', ['Vendors']),
		picklist('Product_Category', productCategories),
		picklist('Manufacturer', ['AltvetPet Inc.', 'LexPon Inc.', 'MetBeat Corp.']),
		flag('Product_Active'),
		date('Sales_Start_Date'),
		date('Sales_End_Date'),
		date('Support_Start_Date'),
		date('Support_Expiry_Date'),
		currency('Unit_Price'),
		currency('Commission_Rate'),
		flag('Taxable'),
		picklist('Usage_Unit', units),
		decimal('Qty_in_Stock'),
		decimal('Qty_in_Demand'),
		decimal('Qty_Ordered'),
		decimal('Reorder_Level'),
		user('Handler'),
		textarea('Description'),
		special('profileimage', 'Record_Image', readOnly),
	],
);

export const vendors = module(
	'Vendors',
	{ singular: 'Vendor', nameField: 'Vendor_Name', duplicateField: 'Vendor_Name' },
	[
		text('Vendor_Name', { length: 120, ...mandatory }),
		email('Email'),
		phone('Phone'),
		website('Website'),
		text('Category', { length: 50 }),
		text('Street', { length: 250 }),
		text('City', { length: 30 }),
		text('State', { length: 30 }),
		text('Zip_Code', { length: 30 }),
		text('Country', { length: 30 }),
		flag('Email_Opt_Out'),
		textarea('Description'),
	],
);

export const campaigns = module(
	'Campaigns',
	{ singular: 'Campaign', nameField: 'Campaign_Name', duplicateField: 'Campaign_Name' },
	[
		text('Campaign_Name', { length: 120, ...mandatory }),
		picklist('Type', [
			'Conference',
			'Webinar',
			'Trade Show',
			'Public Relations',
			'Partners',
			'Referral Program',
			'Advertisement',
			'Banner Ads',
			'Direct mail',
			'Email',
			'Telemarketing',
			'Others',
		]),
		picklist('Status', ['Planning', 'Active', 'Inactive', 'Complete']),
		date('Start_Date'),
		date('End_Date'),
		currency('Expected_Revenue'),
		currency('Budgeted_Cost'),
		currency('Actual_Cost'),
		bigint('Expected_Response'),
		bigint('Num_sent'),
		lookup('Parent_Campaign', ['Campaigns']),
		textarea('Description'),
	],
);
