/** F1: what a screen is for and how its work goes, a few lines each. */
export const helpTexts: Readonly<Record<string, { readonly title: string; readonly lines: readonly string[] }>> = {
  '/': {
    title: 'Beranda',
    lines: [
      'Angka di atas menghitung semua desa pada periode yang dipilih.',
      'Tabel menunjukkan sampai mana formulir setiap desa: diterima, dientri, lengkap, diputus musyawarah, disegel.',
      'Di “Menunggu saya”, Enter membuka pekerjaan teratas.',
    ],
  },
  '/berkas': {
    title: 'Berkas masuk',
    lines: [
      'Satu berkas adalah semua kertas yang diserahkan satu desa pada satu kedatangan.',
      'Tekan N untuk menerima berkas: pilih desa, centang kelengkapan, isi jumlah formulir. Nomor tanda terima diberikan otomatis.',
      'Di dalam berkas: U usulan baru, P perubahan, H penghapusan. Perubahan dan penghapusan dimulai dengan mencari keluarga terdaftar.',
      'L mencetak slip bernomor untuk setiap kertas; memindainya di layar mana pun membuka formulirnya. S menyimpan pindaian formulir, yang tampil di samping isian saat mengentri.',
    ],
  },
  '/entri': {
    title: 'Entri',
    lines: [
      'Lima daftar, dipilih dengan 1–5: belum selesai, peringatan, mungkin ganda, menunggu Dukcapil, dikembalikan. Enter membuka formulirnya pada isian yang dimaksud.',
      'Di Menunggu Dukcapil: S selesai, T ganti tanggal, U ubah, C membuat surat untuk yang dipilih dengan Spasi, L surat yang sudah dibuat.',
      'Setiap isian yang selesai langsung tersimpan. Listrik padam tidak menghilangkan apa pun.',
    ],
  },
  '/verifikasi': {
    title: 'Verifikasi',
    lines: [
      'Orang kedua mengetik ulang isian terpenting dari kertas, tanpa melihat yang diketik pertama. Formulir yang Anda ketik sendiri menunggu orang lain.',
      'Bila sama, kursor jalan terus. Bila berbeda, kedua nilai tampak: 1 yang pertama benar, 2 yang kedua benar, 3 keduanya salah.',
      'Bila di kertas kosong, tekan F7. F10 mengembalikan formulir dengan alasan. F9 menyelesaikannya dan membuka formulir berikutnya dalam berkas.',
    ],
  },
  '/kinerja': {
    title: 'Kinerja',
    lines: [
      'Kinerja saya hanya tampak bagi Anda sendiri: kecepatan, perbaikan, dan pola yang ditemukan verifikasi.',
      'Kinerja kantor hanya memuat jumlah semua orang bersama.',
    ],
  },
  '/musyawarah': {
    title: 'Musyawarah',
    lines: [
      'Catat kapan, di mana, dan siapa yang hadir, lalu putuskan setiap formulir: S setuju, T tolak, D tunda.',
      'Jumlah di berita acara dihitung dari baris putusan, tidak diketik.',
      'Setelah disahkan, berita acara dibekukan. Perbaikan sesudahnya dicatat sebagai “Perubahan ke-n”.',
    ],
  },
  '/batch': {
    title: 'Batch SIKS-NG',
    lines: [
      'Satu baris adalah satu desa, satu jenis formulir, dan satu program pada periode ini.',
      'Pratinjau menunjukkan apa yang akan dikirim, apa yang berbeda dari yang tercatat, dan apa yang tidak ikut beserta sebabnya.',
      'Saat disegel, berkas Excel dibuka kembali dan setiap sel dibandingkan dengan basis data. Baris yang sudah disegel tidak dapat diekspor lagi pada periode dan program yang sama.',
    ],
  },
  '/keluarga': {
    title: 'Keluarga',
    lines: [
      'Register keluarga terdaftar: dari prelist dan dari formulir yang diterima.',
      'NIK di daftar ditutup sebagian; di halaman keluarga tampil penuh.',
      'Dari halaman keluarga dapat dimulai perubahan (P) atau penghapusan (H).',
    ],
  },
  '/impor': {
    title: 'Impor daftar',
    lines: [
      'Ambil berkas .xlsx atau .csv seperti diterima (N, atau seret ke layar). Berkas aslinya tidak berubah.',
      'Kolom: Padan mengusulkan tiap kolom dibaca sebagai apa; Enter mengubah, Del melepas. Pemetaan dapat disimpan dengan nama.',
      'Periksa: setiap baris terhitung tepat sekali. Yang dapat dibetulkan dengan pasti dibetulkan dan disebut; selebihnya ditolak dengan baris dan kolomnya. S menyimpan laporannya sebagai Excel.',
      'Terapkan: apa yang akan berubah ditunjukkan dahulu, lalu diterapkan seluruhnya atau tidak sama sekali. Layar ini boleh ditinggal di langkah mana pun.',
    ],
  },
  '/pengaturan': {
    title: 'Pengaturan',
    lines: [
      'Kop surat, program, alasan penghapusan, dasar hukum, dan unsur peserta adalah data kantor sendiri: ubah di sini bila aturan berubah.',
      'Dokumen yang sudah dibekukan tidak ikut berubah.',
    ],
  },
}
