// @ts-check

/** @typedef {{ en: string, 'zh-CN': string }} Said */

/** @type {Readonly<Record<string, Said>>} By the word that a requirement's id begins with; in the order of the report. */
export const standardTitles = {
  WCAG: said('WCAG 2.2 (W3C Recommendation, 2023)', 'WCAG 2.2（W3C 推荐标准，2023）'),
  EN: said('EN 301 549 V3.2.1 (2021)', 'EN 301 549 V3.2.1（2021）'),
  508: said('Section 508 (36 CFR 1194, Appendix C, 2017)', '美国第 508 条（36 CFR 1194 附录 C，2017）'),
  UAAG: said('UAAG 2.0 (W3C Note, 2015)', 'UAAG 2.0（W3C 工作组说明，2015）'),
  MAUR: said(
    'Media Accessibility User Requirements (W3C Note, 2015)',
    '媒体无障碍用户需求 MAUR（W3C 工作组说明，2015）',
  ),
  GBT37668: said(
    'GB/T 37668-2019, accessibility of internet content',
    'GB/T 37668-2019 信息技术 互联网内容无障碍可访问性技术要求与测试方法',
  ),
  'MIIT-APP': said(
    'Design of apps for older people (MIIT, 2021)',
    '移动互联网应用适老化通用设计规范（工信部，2021）',
  ),
  'CN-BFL': said(
    'Law on Building a Barrier-Free Environment (China, 2023)',
    '中华人民共和国无障碍环境建设法（2023）',
  ),
  'CN-CL': said('Copyright Law (China, 2020)', '中华人民共和国著作权法（2020）'),
  'CN-AFP': said(
    'Interim Provisions on Providing Works in Accessible Formats (China, 2022)',
    '以无障碍方式向阅读障碍者提供作品暂行规定（2022）',
  ),
  MVT: said('Marrakesh Treaty (WIPO, 2013)', '马拉喀什条约（WIPO，2013）'),
  PIPL: said('Personal Information Protection Law (China, 2021)', '中华人民共和国个人信息保护法（2021）'),
  'CN-FR': said('Rules on Face Recognition (China, 2025)', '人脸识别技术应用安全管理办法（2025）'),
  EAA: said('European Accessibility Act (Directive 2019/882)', '欧洲无障碍法（2019/882 号指令）'),
  AVMSD: said('Audiovisual Media Services Directive (2018/1808)', '视听媒体服务指令（2018/1808）'),
  FCC: said('47 CFR Part 79 (United States)', '美国联邦法规 47 CFR 第 79 部分'),
  ADQ: said(
    'Quality of description (DCMP, Netflix, YD/T 3534-2019 and others)',
    '口述影像质量（DCMP、Netflix、YD/T 3534-2019 等）',
  ),
  VTT: said('WebVTT', 'WebVTT'),
  HTML: said('HTML media', 'HTML 媒体'),
  HLS: said('HLS', 'HLS'),
  DASH: said('MPEG-DASH', 'MPEG-DASH'),
  DAPT: said('DAPT (W3C)', 'DAPT（W3C）'),
  ADPT: said('ADPT (W3C community group report)', 'ADPT（W3C 社区组报告）'),
  IMSC: said('IMSC 1.1', 'IMSC 1.1'),
  SPEECH: said('Web Speech API, as browsers have it', 'Web Speech API（按浏览器的实际情况）'),
  ARIA: said('WAI-ARIA and its authoring practices', 'WAI-ARIA 及其编写实践'),
  WCAG3: said('WCAG 3.0 (draft of 2026; an outlook, no norm)', 'WCAG 3.0（2026 年草案，只作展望）'),
};

/** @param {string} en @param {string} zh @returns {Said} */
function said(en, zh) {
  return { en, 'zh-CN': zh };
}
