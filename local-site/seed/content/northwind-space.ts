import type { SeedSpace } from '../space-plan';

/** Where the English client project keeps its documents. The whole site may read it; its Jira project it may not. */
export const northwindSpace: SeedSpace = {
  key: 'NWE',
  name: 'Northwind ERP',
  description: 'Documents of the ERP project of Northwind Machines.',
  author: 'lead',
  writers: ['lead', 'consultant', 'developer', 'keyUser'],
  homepage: {
    title: 'Northwind ERP',
    text: [
      'Finance, purchasing, stock and production of Northwind Machines move to one ERP.',
      'The requirements, the handbook and the minutes of the joint work group are kept here.',
    ],
  },
  pages: [
    {
      title: 'Requirements specification',
      text: [
        'What the new ERP has to do, agreed between Northwind Machines and the vendor.',
        '# How to read it',
        'Each requirement keeps its number for ever. What was signed is a baseline.',
      ],
      labels: ['srs'],
    },
    {
      title: 'Minutes of the joint work group',
      text: ['One page a meeting; decisions first.'],
      children: [
        {
          title: '12 November: kick-off',
          text: [
            '# Decided',
            'Goods receipt is booked at the gate, not in the office.',
            '# Open',
            'Who keeps the list of suppliers until go-live.',
          ],
          labels: ['minutes'],
        },
        {
          title: '19 November: stock counts',
          text: [
            '# Decided',
            'Two cycle counts a year per warehouse; Rotterdam begins.',
            '# Open',
            'Whether counted differences above 500 EUR need a second signature.',
          ],
          labels: ['minutes'],
        },
      ],
    },
    {
      title: 'Internal: staffing of the vendor',
      text: ['Daniel is on another project from 1 to 12 February.'],
      onlyFor: ['lead', 'consultant', 'developer'],
    },
  ],
};
