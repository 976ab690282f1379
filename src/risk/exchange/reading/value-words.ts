import type { Words } from '../../../files/known-words';
import type { Proximity, RiskKind, RiskState, Strategy } from '../../contract';
import type { Velocity } from '../../sequel/contract';

export const KIND_WORDS: Words<RiskKind> = {
  threat: ['Threat', 'Risk', '威胁', '风险'],
  opportunity: ['Opportunity', 'Chance', '机会'],
};

export const STATE_WORDS: Words<RiskState> = {
  identified: ['Identified', 'Open', 'New', '已识别', '新建', '打开'],
  assessed: ['Assessed', '已评估'],
  treating: ['In treatment', 'In progress', '应对中', '处理中'],
  occurred: ['Occurred', '已发生'],
  closed: ['Closed', 'Done', '已关闭', '关闭'],
};

export const STRATEGY_WORDS: Words<Strategy> = {
  avoid: ['Avoid', '规避'],
  transfer: ['Transfer', '转移'],
  mitigate: ['Mitigate', 'Reduce', '减轻'],
  escalate: ['Escalate', '上报'],
  exploit: ['Exploit', '开拓'],
  share: ['Share', '分享'],
  enhance: ['Enhance', '提高'],
  accept: ['Accept', '接受'],
};

export const PROXIMITY_WORDS: Words<Proximity> = {
  thisWeek: ['This week', '本周'],
  thisPhase: ['This phase', '本阶段'],
  later: ['Later', '更晚'],
};

export const VELOCITY_WORDS: Words<Velocity> = {
  hours: ['Within hours', 'Hours', 'Fast', 'High', '数小时内', '数小时', '快', '高'],
  days: ['Within days', 'Days', 'Medium', '数天内', '数天', '中'],
  weeks: ['Within weeks', 'Weeks', 'Slow', 'Low', '数周内', '数周', '慢', '低'],
};

/** Categories that every register begins with; one that an engagement made has a name of its own. */
export const CATEGORY_WORDS: Words<string> = {
  client: ['Client', '客户'],
  data: ['Data', '数据'],
  interface: ['Interfaces', '接口'],
  scope: ['Scope', '范围'],
  technical: ['Technical', '技术'],
  people: ['People', '人员'],
  vendor: ['Vendor', '实施方'],
};
