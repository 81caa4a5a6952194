/** Syllables of synthetic 字号: any two make one. None is a trade mark by intention. */
export const brandHeads: readonly string[] = Array.from(
  '瑞恒启明同汇锦盛安和德诚百嘉万鼎金宏兴隆永丰华信天泽远航凯达通顺福康正大博雅卓越',
);
export const brandTails: readonly string[] = Array.from(
  '源祥泰程翔晟霖坤昌益诺铭浩轩宇辉杰林峰海川阳光茂荣升腾创新展亿捷利友',
);

/** Surnames; a person is a surname and 某, or a surname and a mask: nobody's name. */
export const surnames: readonly string[] = Array.from(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕',
);
