import type { SeedSpace } from '../space-plan';

/** Where the Chinese client project keeps its documents. */
export const huadongSpace: SeedSpace = {
  key: 'HDC',
  name: '华东CRM',
  description: '华东销售公司CRM项目的文档。',
  author: 'lead',
  writers: ['lead', 'consultant', 'developer', 'keyUser'],
  homepage: {
    title: '华东CRM',
    text: ['需求规格说明、使用手册和联合工作组的会议纪要都放在这里。'],
  },
  pages: [
    {
      title: '需求规格说明',
      text: ['双方商定的系统需求。每条需求的编号固定不变，签署后的版本即为基线。'],
      labels: ['srs'],
    },
    {
      title: '联合工作组会议纪要',
      text: ['每次会议一页，先写决定事项。'],
      children: [
        {
          title: '11月18日：客户分级',
          text: [
            '# 决定',
            '客户分为三级，由销售总监每季度复核一次。',
            '# 待定',
            '历史客户的分级由谁补录。',
          ],
          labels: ['纪要'],
        },
      ],
    },
  ],
};
