"""Names in the order of a dictionary."""

import pytest

from rjwar.core.order import sort_key


@pytest.mark.parametrize(
    "names",
    [
        "กรุงเทพ เกาหลี แกลบ ขอนแก่น คลอง ไทย โอกินาวา ฮ่องกง",
        "กา ก่า ก้า กาง กำ กิน เกลือ แกะ",
        "Akashi Ōyama Port Tōgō",
        "Авангард Ёлка Жемчуг",
    ],
)
def test_names_stand_as_a_dictionary_has_them(names):
    shuffled = names.split()[::-1]
    assert sorted(shuffled, key=sort_key) == names.split()
