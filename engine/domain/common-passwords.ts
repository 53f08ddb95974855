/** Passwords tried first, in small letters; of at least eight characters, as shorter ones are refused anyway. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `12345678 123456789 1234567890 0123456789 87654321 987654321 9876543210 11223344 12344321 12341234 11112222 13572468 147258369 123654789
   147852369 789456123 123456abc 123456789a 12345678a 1234567a a1234567 a12345678 a123456789 abc12345 abc123456 abcd1234 abcdefgh abcd12345
   aa123456 aa12345678 qq123456 qq123456789 zxcvbnm1 zxcvbnm123 asdfghjk asdfghjkl qwertyui qwertyuiop qwerty123 qwer1234 qwe123456 qazwsxedc
   1qaz2wsx 1q2w3e4r 1q2w3e4r5t q1w2e3r4 1qaz2wsx3edc password password1 password12 password123 passw0rd p@ssw0rd p@ssword pass1234
   admin123 admin1234 admin123456 admin888 administrator root1234 welcome1 welcome123 iloveyou iloveyou1 sunshine princess football baseball
   superman computer internet changeme letmein1 monkey123 dragon123 master123 test1234 woaini1314 woaini520 woaini123 5201314520 52013140
   1314520520 china123 beijing2008 zhongguo zongzhizhongxin clauseflow 88888888 66668888 16888888 20202020 20242024
   20252025 20262026 19491001`.split(/\s+/),
);
