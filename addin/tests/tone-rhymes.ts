/**
 * The rhymes of Vietnamese as a school's table writes them with sắc, typed by hand and not computed: the oracle of the
 * tone tests. "old|new" where the two styles differ; behind a slash the onsets that the rhyme is tried with.
 */
export const rhymesWithTone = `
á ác ách ái ám án áng ánh áo áp át áu áy ắc ắm ắn ắng ắp ắt ấc ấm ấn ấng ấp ất ấu ấy
é éc ém én éng éo ép ét ế ếch ếm ến ếnh ếp ết ếu í ích ím ín ính íp ít íu
ó óc ói óm ón óng óp ót ố ốc ối ốm ốn ống ốp ốt ớ ới ớm ớn ớp ớt
ú úc úi úm ún úng úp út ứ ức ứi ứng ứt ứu
ía iếc iếm iến iếng iếp iết iếu úa uốc uối uốm uốn uống uốt ứa ước ưới ướm ướn ướng ướp ướt ướu
óa|oá óe|oé úy|uý oác oách oái oám oán oáng oánh oáo oáp oát oáy oắc oắm oắn oắng oắt oén oéo oét
uấn uấng uất uấy uế uếch uếnh uớ uých uyến uyết uýn uýnh uýp uýt uýu oóc oóng
`
  .trim()
  .split(/\s+/)
  .map((entry) => {
    const [old = "", modern = old] = entry.split("|");
    return { old, modern };
  });

/** What stands behind "qu" and "gi", whose letters are no vowels there. */
export const wholeSyllables = `
quá quác quách quái quán quáng quánh quáo quát quáu quáy quắc quắm quắn quắng quắp quắt quấn quất quấy
qué quén quéo quét quế quến quết quếnh quếch quí quít quý quých quýnh quýt quyến quyết quốc quớ
giá giác giái giám gián giáng giáo giáp giát giáy giắc giắm giắng giắt giấc giấm giấn giấp giất giấu giấy gié giéo
giếng gió gióng giói giỏi giống giới giớn giú giúi giúp giứ giữa giường gí gín
yến yết yếu yếm ý ngoéo ngoằn khuỷu nghiễn thuở
`
  .trim()
  .split(/\s+/)
  .filter((word) => /[\u0301]/.test(word.normalize("NFD")));
